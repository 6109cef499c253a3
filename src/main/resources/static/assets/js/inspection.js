// The record at the venue: photos are made smaller and sent one by one, what was typed survives a lost line and a closed browser.
// Everything works without this file, by plain form posts.
const form = document.querySelector('#fill');
const KEY = `jiangheng.inspection.${location.pathname}`;
const LONGEST = 2000;

// Fields that only matter with an answer.
const shape = () => {
  const rectify = form.querySelector('[data-rectify]');
  const paper = form.querySelector('[data-paper]');
  rectify.hidden = form.elements.conclusion.value !== 'RECTIFY';
  paper.hidden = form.elements.second.value !== 'PAPER';
};

// A copy in this browser until the server has it.
const fields = () => [...new FormData(form).entries()].filter(([name, value]) => typeof value === 'string' && name !== 'version' && name !== '_csrf' && name !== 'action');
const keep = () => { try { localStorage.setItem(KEY, JSON.stringify({ version: form.elements.version.value, fields: fields() })); } catch { /* full or forbidden: the server's copy must do */ } };
const forget = () => { try { localStorage.removeItem(KEY); } catch { /* never kept */ } };
const kept = () => { try { return JSON.parse(localStorage.getItem(KEY)); } catch { return null; } };

const bringBack = () => {
  const copy = kept();
  if (!copy || document.querySelector('#refusal')) return;
  if (copy.version !== form.elements.version.value) return forget();
  copy.fields.forEach(([name, value]) => {
    [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)].forEach(field => {
      if (field.type === 'radio') field.checked = field.value === value;
      else if (field.type !== 'file' && field.type !== 'hidden') field.value = value;
    });
  });
  form.querySelector('[data-saved]').textContent = '已恢复上次没有保存的内容，正在保存…';
  form.dispatchEvent(new Event('input', { bubbles: true }));
};

const smaller = async file => {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise(done => canvas.toBlob(blob => done(blob ?? file), 'image/jpeg', 0.85));
  } catch {
    return file; // the server looks at it anyway and says what is wrong
  }
};

const send = async (to, file) => {
  const data = new FormData();
  data.set('_csrf', form.elements._csrf.value);
  data.set('photo', await smaller(file), file.name);
  const answer = await fetch(to, { method: 'POST', body: data, headers: { 'X-Requested-With': 'autosave', Accept: 'application/json' } });
  if (answer.ok) return '';
  const told = await answer.json().catch(() => ({}));
  return `“${file.name}”没有上传：${told.message ?? '请重试。'}`;
};

const redraw = async () => {
  const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
  const list = page.querySelector('[data-photos-list]');
  if (list) form.querySelector('[data-photos-list]').replaceChildren(...list.childNodes);
  const none = form.querySelector('[data-photos-none]');
  if (none) none.hidden = true;
};

const upload = async input => {
  const state = form.querySelector('[data-photos-state]');
  const to = input.closest('[data-photos-to]').dataset.photosTo;
  const files = [...input.files];
  const failed = [];
  input.value = '';
  state.hidden = false;
  state.className = 'notice';
  for (const [at, file] of files.entries()) {
    state.textContent = `正在上传第 ${at + 1} 张，共 ${files.length} 张…`;
    try {
      const refused = await send(to, file);
      if (refused) failed.push(refused);
    } catch {
      failed.push(`“${file.name}”没有上传：网络不通，请稍后重新选择。`);
    }
  }
  if (failed.length < files.length) await redraw().catch(() => {});
  state.className = failed.length ? 'notice notice--error pre-line' : 'notice notice--good';
  state.textContent = failed.length ? failed.join('\n') : `已上传 ${files.length} 张照片。`;
};

if (form) {
  form.querySelectorAll('input[data-photos]').forEach(input => {
    const label = form.querySelector(`label[for="${input.id}"]`);
    label.className = 'button button--quiet';
    input.classList.add('visually-hidden');
    input.after(label);
    input.addEventListener('change', () => upload(input));
  });
  form.addEventListener('input', () => { shape(); keep(); });
  form.addEventListener('saved', forget);
  form.addEventListener('submit', keep);
  if (new URLSearchParams(location.search).has('saved')) forget();
  bringBack();
  shape();
}
