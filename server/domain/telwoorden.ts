/** The numbers that Dutch writes in words, from nought: `nul` up to and including `twaalf`; above it writes digits. */
export const TELWOORDEN: readonly string[] =
  'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');
