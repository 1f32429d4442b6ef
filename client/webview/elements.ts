/** An element with these properties. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties)
}

/** An element of the page, which its HTML has. */
export function byId(id: string): HTMLElement {
  return document.getElementById(id) ?? element('p')
}
