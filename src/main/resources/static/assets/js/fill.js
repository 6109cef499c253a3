// Filling in: drafts are saved while one types, rows come and go without a new page, questions appear when answers ask for them.
// Everything works without this file, by plain form posts.
const form = document.querySelector('#fill');
// Not form.action: buttons of that name hide it.
const address = form?.getAttribute('action');
const LARGEST = 20 * 1024 * 1024;
let pending = null;
let timer = 0;
let stopped = false;

function say(words, state = '') {
  const line = document.querySelector('[data-saved]');
  if (line) {
    line.textContent = words;
    line.dataset.state = state;
  }
}

const ask = (where, body) => fetch(where, {
  method: 'POST', body, headers: { 'X-Requested-With': 'autosave', Accept: 'application/json' },
});

function answers() {
  const data = new FormData(form);
  [...data.entries()].forEach(([name, value]) => { if (value instanceof File) data.delete(name); });
  data.delete('action');
  return data;
}

function shape(hidden) {
  form.querySelectorAll('[data-part]').forEach(part => { part.hidden = hidden.includes(part.id); });
}

async function save() {
  clearTimeout(timer);
  const drafts = form.hasAttribute('data-autosave');
  try {
    if (drafts) say('正在保存…');
    const answer = await ask(form.dataset.draft ?? address, answers());
    const told = await answer.json();
    if (!answer.ok) {
      stopped = true;
      say(told.message ?? '没有保存上，请点“保存草稿”重试。', 'failed');
      return;
    }
    shape(told.hidden);
    if (drafts) {
      form.elements.version.value = told.version;
      form.dispatchEvent(new Event('saved'));
      say(`已自动保存 ${new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })}`);
    }
  } catch {
    if (drafts) say('网络不通，还没有保存。页面上的内容还在，稍后会再试。', 'failed');
    later(8000);
  }
}

const now = () => { pending = (pending ?? Promise.resolve()).then(save).finally(() => { pending = null; }); };

function later(wait) {
  clearTimeout(timer);
  if (!stopped) timer = setTimeout(now, wait);
}

/** Adds or removes a row: the server draws the form anew, and only the form is exchanged. */
async function rows(button) {
  const answer = await fetch(address, { method: 'POST', body: new FormData(form, button) });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const drawn = page.querySelector('#fill');
  if (!drawn) return location.reload();
  form.replaceChildren(...drawn.childNodes);
  const list = form.querySelector(`#f-${button.value.split(':')[1]}-part`);
  const last = [...(list?.querySelectorAll('.list-item') ?? [])].at(-1);
  (button.value.startsWith('add') ? last?.querySelector('input, select, textarea') : list?.querySelector('h3'))?.focus();
}

if (form && (form.hasAttribute('data-autosave') || form.hasAttribute('data-shape'))) {
  if (form.hasAttribute('data-autosave')) form.addEventListener('input', () => later(1500));
  form.addEventListener('change', event => {
    if (event.target.matches('select, [list], [type="radio"], [type="checkbox"]')) later(150);
  });
  form.addEventListener('submit', async event => {
    const button = event.submitter;
    clearTimeout(timer);
    if (pending) {
      const { confirmed } = form.dataset;
      event.preventDefault();
      event.stopImmediatePropagation();
      await pending;
      if (confirmed) form.dataset.confirmed = confirmed;
      form.requestSubmit(button ?? undefined);
      delete form.dataset.confirmed;
    } else if (/^(add|remove):/.test(button?.value ?? '')) {
      event.preventDefault();
      await rows(button);
    }
  }, true);
}

// The field for a file says in Chinese what to do; browsers speak their own language there.
const words = (text, name) => {
  const span = document.createElement('span');
  span.textContent = text;
  span.className = name;
  return span;
};

document.querySelectorAll('input[type="file"]:not([data-photos])').forEach(input => {
  const sent = input.hasAttribute('data-upload');
  const button = input.parentElement.querySelector('button');
  const box = words('', 'pick');
  const told = words(sent && button ? `选择文件${button.textContent}` : '选择文件', '');
  const drag = words('，或者拖到这里', 'pick__drag');
  [told, drag].forEach(span => span.setAttribute('aria-hidden', 'true'));
  input.replaceWith(box);
  box.append(told, drag, input);
  if (sent && button) button.hidden = true;
  input.addEventListener('change', () => {
    const names = [...input.files].map(file => file.name).join('、');
    told.textContent = names === '' ? '选择文件' : sent ? `正在上传 ${names}…` : names;
    drag.hidden = names !== '';
  });
});

// A chosen file is sent at once; one that is too large is not sent at all.
document.querySelectorAll('input[type="file"]:not([data-photos])').forEach(input => input.addEventListener('change', () => {
  const large = [...input.files].find(file => file.size > LARGEST);
  input.setCustomValidity(large ? `“${large.name}”超过 20 MB，请压缩或拆分后再上传。` : '');
  if (large) {
    input.reportValidity();
    input.value = '';
  } else if (input.hasAttribute('data-upload') && input.files.length > 0) {
    input.form.dataset.busy = 'yes';
    input.form.requestSubmit();
  }
}));
