// <form data-unsaved>: the browser asks before leaving with changes; a script that saves drafts fires "saved" on the form.
const changed = new Set();

document.querySelectorAll('form[data-unsaved]').forEach(form => {
  form.addEventListener('input', () => changed.add(form));
  form.addEventListener('saved', () => changed.delete(form));
});

// confirm.js listens before this: an answer of "no" keeps the changes.
document.addEventListener('submit', event => {
  if (!event.defaultPrevented) changed.delete(event.target);
});

window.addEventListener('beforeunload', event => {
  if (changed.size > 0) event.preventDefault();
});
