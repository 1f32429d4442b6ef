/**
 * Stands in the prose for each code unit of markup; never typed by a person. A regular expression literal spells it
 * `\uFFFC`; everything else, patterns put together from strings too, takes it from here.
 */
export const FILLER = '\uFFFC'
