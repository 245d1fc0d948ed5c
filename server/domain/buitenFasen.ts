/** What a handhaver can see at the door: what must be done by when, and which measure holds until when. Values of `phase` of the rules. */
export const BUITEN_FASEN: readonly string[] = ['uitvoering', 'maatregel'];
