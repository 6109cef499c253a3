// After a refusal the reader starts where it says what is wrong, with eyes and keyboard alike.
const said = document.querySelector('main #problems, main .notice[role="alert"], main .field__error[role="alert"]');

if (said && !document.querySelector('main [autofocus]')) {
  said.tabIndex = -1;
  said.scrollIntoView({ block: 'center' });
  said.focus({ preventScroll: true });
}
