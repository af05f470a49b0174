/** The only script of a report page: filter, search, open what a link names, copy. It holds no data. */
export const reportScript = `'use strict';
{
  const form = document.getElementById('filters');
  const search = document.getElementById('search');
  const [grade, operation] = ['grade', 'operation'].map((id) => document.getElementById(id));
  const entries = [...document.querySelectorAll('.scenario')];
  const texts = new Map();
  const textOf = (entry) => {
    if (!texts.has(entry)) {
      const clause = entry.closest('.clause').querySelector('h4');
      texts.set(entry, (clause.textContent + ' ' + entry.textContent).toLowerCase());
    }
    return texts.get(entry);
  };
  const apply = () => {
    const verdicts = [...form.querySelectorAll('[name=verdict]:checked')].map((box) => box.value);
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const isShown = (entry) =>
      (verdicts.length === 0 || verdicts.includes(entry.dataset.verdict)) &&
      (grade.value === '' || entry.dataset.grade === grade.value) &&
      (operation.value === '' || entry.dataset.operations.split(' ').includes(operation.value)) &&
      words.every((word) => textOf(entry).includes(word));
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !isShown(entry);
      if (!entry.hidden) shown += 1;
    }
    for (const group of document.querySelectorAll('.clause, .feature')) {
      group.hidden = !group.querySelector('.scenario:not([hidden])');
    }
    document.getElementById('shown').textContent = shown + ' of ' + entries.length + ' scenarios';
  };
  const reveal = () => {
    const entry = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (entry?.matches('.state-page')) {
      entry.closest('details').open = true;
      entry.scrollIntoView();
      entry.querySelector('h3').focus();
      return;
    }
    if (!entry || !entry.matches('.scenario')) return;
    if (entry.hidden) {
      form.reset();
      apply();
    }
    entry.open = true;
    entry.scrollIntoView();
    entry.querySelector('summary').focus();
  };
  const copy = async (button) => {
    const source = button.parentElement.querySelector('pre');
    const label = button.firstChild;
    try {
      await navigator.clipboard.writeText(source.textContent);
    } catch {
      getSelection().selectAllChildren(source);
      document.execCommand('copy');
    }
    label.data = 'Copied';
    setTimeout(() => { label.data = 'Copy'; }, 1500);
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  addEventListener('hashchange', reveal);
  for (const button of document.querySelectorAll('.copy')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }
  reveal();
}
`;
