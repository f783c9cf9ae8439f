/** British spellings that cspell 9.8's American dictionary lets pass, with what is wanted: as `flagWords` has them. */
export const british: readonly string[] = [
  'flavour->flavor',
  'flavours->flavors',
  'fulfil->fulfill',
  'fulfils->fulfills',
  'grey->gray',
  'greyed->grayed',
  'greying->graying',
  'labelled->labeled',
  'labelling->labeling',
  'learnt->learned',
  'misspelt->misspelled',
  'modelled->modeled',
  'modelling->modeling',
  'travelled->traveled',
  'travelling->traveling',
];
