// <form data-confirm="句子"> or <button data-confirm="句子">: asks once before something that cannot be taken back.
const text = (tag, words, classes = '') => {
  const element = document.createElement(tag);
  element.textContent = words;
  element.className = classes;
  return element;
};

function ask(question, yes) {
  const dialog = document.createElement('dialog');
  const title = text('h2', '请确认');
  const row = text('div', '', 'row row--end');
  const no = text('button', '返回', 'button button--quiet');
  const go = text('button', yes, 'button');
  title.id = 'confirm-title';
  dialog.setAttribute('aria-labelledby', title.id);
  [no, go].forEach(button => { button.type = 'button'; });
  row.append(no, go);
  dialog.append(title, text('p', question), row);
  document.body.append(dialog);
  return new Promise(resolve => {
    no.addEventListener('click', () => dialog.close('no'));
    go.addEventListener('click', () => dialog.close('yes'));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    dialog.showModal();
    no.focus();
  });
}

document.addEventListener('submit', async event => {
  const form = event.target;
  const button = event.submitter;
  const question = button?.dataset.confirm ?? form.dataset.confirm;
  if (!question || form.dataset.confirmed) return;
  event.preventDefault();
  if (await ask(question, button?.textContent.trim() || '确认')) {
    form.dataset.confirmed = 'yes';
    form.requestSubmit(button ?? undefined);
    delete form.dataset.confirmed;
  }
});
