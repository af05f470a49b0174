/** The only script of the site: it narrows the lists of the first page. It holds no data, and without it the lists are whole. */
export const siteScript = `'use strict';
{
  const form = document.querySelector('.finder');
  const input = document.getElementById('find');
  const entries = [...document.querySelectorAll('.index > li')];
  const apply = () => {
    const words = input.value.toLowerCase().split(/\\s+/).filter(Boolean);
    for (const entry of entries) {
      const text = entry.textContent.toLowerCase();
      entry.hidden = !words.every((word) => text.includes(word));
    }
    for (const group of document.querySelectorAll('.group')) group.hidden = !group.querySelector('.index > li:not([hidden])');
    const shown = entries.filter((entry) => !entry.hidden).length;
    document.getElementById('found').textContent = shown + ' of ' + entries.length + ' pages';
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', apply);
}
`;
