// A form sent after its session ended is refused. What was typed stays in this window and is filled in again after signing on.
const KEY = 'jiangheng.kept';
const TYPED = 'input:not([type=password], [type=hidden], [type=file], [type=submit]), select, textarea';
const here = location.pathname + location.search;
const who = document.querySelector('.menu__who span')?.textContent ?? '';

const read = () => JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
const write = kept => sessionStorage.setItem(KEY, JSON.stringify(kept));

const typed = form => [...form.querySelectorAll(TYPED)].filter(field => field.name)
  .map(({name, type, value, checked}) => ({name, type, value, checked}));

const fill = (form, fields) => fields.forEach(({name, type, value, checked}) => {
  const ticked = type === 'checkbox' || type === 'radio';
  const field = [...form.elements].find(each => each.name === name && (!ticked || each.value === value));
  if (!field) return;
  if (ticked) field.checked = checked; else field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
});

const bringBack = kept => {
  const form = [...document.forms].find(each => each.getAttribute('action') === kept.action);
  if (!form) return;
  fill(form, kept.fields);
  const note = document.createElement('p');
  note.className = 'notice notice--warn';
  note.setAttribute('role', 'status');
  note.textContent = '已填回刚才没有提交成功的内容，请核对后再提交。文件需要重新选择。';
  form.before(note);
};

const kept = read();
if (kept && document.querySelector('[data-stale]')) {
  write({...kept, stale: true});
  document.querySelector('[data-again]').href = kept.path;
} else if (kept?.stale && who === '') {
  // signing on
} else if (kept) {
  sessionStorage.removeItem(KEY);
  if (kept.stale && kept.path === here && kept.who === who) bringBack(kept);
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || who === '' || form.method !== 'post') return;
  write({path: here, who, action: form.getAttribute('action'), fields: typed(form)});
});
