/* The glyphs of the layer families, 16 px: the glyph says the family, so colour is never needed. */

const glyphs: Record<string, string> = {
  input: '<path d="M2 8h8M7 5l3 3-3 3M13.5 3v10"/>',
  output: '<path d="M2.5 3v10M6 8h8M11 5l3 3-3 3"/>',
  convolution:
    '<rect x="2" y="2" width="12" height="12" rx="2"/><rect x="2" y="2" width="6.5" height="6.5" rx="1.5" fill="currentColor"/>',
  pooling: '<rect x="2" y="2" width="12" height="12" rx="2"/><path d="M5 5l4 4M9 5.6V9H5.6"/>',
  dense:
    '<path d="M4 3.5l8 2M4 3.5l8 7M4 8l8-2.5M4 8l8 2.5M4 12.5l8-7M4 12.5l8-2" stroke-width=".9"/><g fill="currentColor" stroke="none"><circle cx="3.6" cy="3.3" r="1.7"/><circle cx="3.6" cy="8" r="1.7"/><circle cx="3.6" cy="12.7" r="1.7"/><circle cx="12.4" cy="5.4" r="1.7"/><circle cx="12.4" cy="10.6" r="1.7"/></g>',
  normalisation: '<path d="M1.5 12.5c3.6 0 3.6-9 6.5-9s2.9 9 6.5 9"/>',
  activation: '<path d="M2 12h6l5.5-8.5"/>',
  dropout:
    '<circle cx="4.5" cy="4.5" r="2" fill="currentColor"/><circle cx="11.5" cy="4.5" r="2"/><circle cx="4.5" cy="11.5" r="2"/><circle cx="11.5" cy="11.5" r="2" fill="currentColor"/>',
  recurrent: '<path d="M12.7 6A5.2 5.2 0 1 0 13 9.6M13 2.8V6H9.8"/>',
  attention: '<path d="M2 3l9 5-9 5M2 8h9"/><circle cx="12.4" cy="8" r="1.7" fill="currentColor"/>',
  embedding:
    '<rect x="2" y="3" width="12" height="10" rx="1.5"/><path d="M2 6.3h12M2 9.7h12"/><path d="M2 8h12" stroke-width="3"/>',
  graph:
    '<path d="M4 4.2l7.6 1.6M4 4.2l3.4 7.4M11.6 5.8l-4.2 5.8" /><g fill="currentColor" stroke="none"><circle cx="3.8" cy="4" r="2"/><circle cx="12" cy="5.8" r="2"/><circle cx="7.3" cy="12.2" r="2"/></g>',
  shape: '<path d="M5 2.5H2.5v11H5M11 2.5h2.5v11H11M5.5 8h5"/>',
  combine: '<circle cx="8" cy="8" r="6"/><path d="M8 5v6M5 8h6"/>',
  block: '<rect x="5" y="2" width="9" height="9" rx="1.5"/><path d="M2 5.5v7A1.5 1.5 0 0 0 3.5 14h7"/>',
};

export const glyphMarkup = (name: string): string => glyphs[name] ?? glyphs.block!;
