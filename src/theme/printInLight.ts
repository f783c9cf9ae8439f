/** On paper there is one ground: what is shown in the dark is printed in light. */
let shown: string | undefined;

if (typeof window !== 'undefined') {
  const { dataset } = document.documentElement;
  window.addEventListener('beforeprint', () => {
    shown = dataset.theme;
    dataset.theme = 'light';
  });
  window.addEventListener('afterprint', () => {
    if (shown) dataset.theme = shown;
  });
}

export {};
