/** In its own letters a municipality has one APV; the rules name it with municipality and year. */
const APV = 'Algemene plaatselijke verordening';

/** The name of an act as a letter of the municipality writes it. */
export const wetNaam = (wet: string): string => (wet.startsWith(APV) ? APV : wet);
