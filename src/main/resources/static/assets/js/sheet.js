// <form data-sheet="key">: adds the points up while they are typed, and keeps an unsaved sheet in this tab until it is sent.
const store = window.sessionStorage;

function addUp(form) {
  const points = [...form.querySelectorAll('input[type="number"]')].map(input => input.value);
  const total = points.reduce((sum, given) => sum + Math.round(Number(given) * 10), 0) / 10;
  form.querySelector('[data-total]').value = points.some(given => given !== '') ? String(total) : '—';
}

function restore(form, key) {
  const kept = store.getItem(key);
  if (!kept || document.querySelector('[role="alert"]')) return;
  for (const [name, value] of new URLSearchParams(kept)) {
    const field = form.elements[name];
    if (field && name !== '_csrf' && name !== 'part') field.value = value;
  }
}

document.querySelectorAll('form[data-sheet]').forEach(form => {
  const key = `sheet-${form.dataset.sheet}`;
  restore(form, key);
  addUp(form);
  form.addEventListener('input', () => {
    addUp(form);
    const values = new FormData(form);
    values.delete('_csrf');
    store.setItem(key, new URLSearchParams(values).toString());
  });
  form.addEventListener('submit', () => store.removeItem(key));
});
