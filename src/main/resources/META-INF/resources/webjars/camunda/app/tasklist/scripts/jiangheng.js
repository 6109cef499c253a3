// What the locale file cannot say: loaded by config.js before the application starts.

const LOCALE = 'zh-CN';
const PREFIX = new URL('../locales/', import.meta.url).pathname;

// The list's own controls are worded once, at the very start: the words must be there before, also on a slow first visit.
async function wordsFirst() {
  const stored = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  const key = `${PREFIX}_locales_data_${LOCALE}_${window.bust}`;
  if (!stored[key]) {
    const answer = await fetch(`${PREFIX}${LOCALE}.json?bust=${window.bust}`);
    stored[key] = JSON.stringify(await answer.json());
    localStorage.setItem('camunda-web', JSON.stringify(stored));
  }
}

// The form library checks in English.
const SENTENCES = [
  [/^Field is required\.$/, () => '请填写此项。'],
  [/^Field must have minimum length of (\d+)\.$/, (n) => `至少填写${n}个字。`],
  [/^Field must have maximum length of (\d+)\.$/, (n) => `最多填写${n}个字。`],
  [/^Field must have minimum value of (.+)\.$/, (n) => `不能小于${n}。`],
  [/^Field must have maximum value of (.+)\.$/, (n) => `不能大于${n}。`],
  [/^Field must match pattern .*$/, () => '格式不正确，请核对。'],
  [/^Value is not a number\.$/, () => '请填写数字。']
];

function inChinese(text) {
  const known = SENTENCES.find(([english]) => english.test(text.data.trim()));
  if (known) {
    text.data = known[1](...known[0].exec(text.data.trim()).slice(1));
  }
}

function translateErrors() {
  for (const error of document.querySelectorAll('.fjs-form-field-error')) {
    const texts = document.createTreeWalker(error, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      inChinese(texts.currentNode);
    }
  }
}

// The way to the pages on which lists are worked.
function linkOffice() {
  const menu = document.querySelector('[cam-widget-header] nav.app-menu > ul');
  if (menu && !document.getElementById('to-office')) {
    const item = document.createElement('li');
    item.id = 'to-office';
    const link = Object.assign(document.createElement('a'), { href: '/office', textContent: '业务页面' });
    item.append(link);
    menu.prepend(item);
  }
}

new MutationObserver(() => {
  translateErrors();
  linkOffice();
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

// "Due in three days" is counted from the one time of the system, also in a demonstration.
async function tellTheTime() {
  const ahead = Number(await (await fetch('/time')).text());
  if (ahead) {
    const real = Date.now.bind(Date);
    Date.now = () => real() + ahead;
  }
}

await Promise.allSettled([wordsFirst(), tellTheTime()]);
