/** The only script of the matrix page: open and close scenarios, narrow the clauses. It holds no data. */
export const matrixScript = `'use strict';
{
  const form = document.getElementById('filters');
  const show = document.getElementById('show');
  const bodies = [...document.querySelectorAll('.matrix tbody')];
  const set = (button, isOpen) => {
    button.setAttribute('aria-expanded', String(isOpen));
    document.getElementById(button.getAttribute('aria-controls')).hidden = !isOpen;
  };
  const apply = () => {
    for (const body of bodies) {
      body.hidden = show.value !== '' && !body.dataset.traits.split(' ').includes(show.value);
    }
    for (const feature of document.querySelectorAll('.feature')) {
      feature.hidden = !feature.querySelector('tbody:not([hidden])');
    }
    const shown = bodies.filter((body) => !body.hidden).length;
    document.getElementById('shown').textContent = shown + ' of ' + bodies.length + ' clauses';
  };
  for (const button of document.querySelectorAll('.drill-button')) {
    set(button, false);
    button.addEventListener('click', () => set(button, button.getAttribute('aria-expanded') === 'false'));
  }
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  show.addEventListener('input', apply);
  apply();
}
`;
