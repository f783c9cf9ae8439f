export interface Shift {
  when: string;
  engineer: string;
}

export interface Rota {
  /** In order: the first is the one that is on now. */
  shifts: Shift[];
}

const rotas: Record<string, Rota> = {
  'storefront-rota': {
    shifts: [
      { when: 'This week', engineer: 'Ada Example' },
      { when: 'Next week', engineer: 'Bo Sample' },
    ],
  },
  'ordering-rota': {
    shifts: [
      { when: 'This week', engineer: 'Dov Specimen' },
      { when: 'Next week', engineer: 'Cleo Demo' },
    ],
  },
  'payments-rota': {
    shifts: [
      { when: 'This week', engineer: 'Eli Fixture' },
      { when: 'Next week', engineer: 'Fay Draft' },
      { when: 'In two weeks', engineer: 'Eli Fixture' },
    ],
  },
  'identity-rota': {
    shifts: [{ when: 'Every week', engineer: 'Hana Placeholder' }],
  },
};

/** The rota of that name, or undefined when there is none. A real plugin would ask its backend. */
export function findRota(name: string | undefined): Rota | undefined {
  return name !== undefined && Object.hasOwn(rotas, name) ? rotas[name] : undefined;
}
