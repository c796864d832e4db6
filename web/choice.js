// The controls of a page, and what they choose, in the order of an address.

export const controls = () => [...document.querySelectorAll('#report form [name]')]

export function choice() {
  const boxes = controls()
  const query = new URLSearchParams()
  for (const box of boxes) if (box.checked && box.name != 'view') query.append(box.name, box.value)
  for (const name of ['q', 'sort', 'view']) {
    const control = boxes.find((control) => control.name == name)
    if (control?.value && (name != 'view' || control.checked)) query.set(name, control.value)
  }
  return query
}
