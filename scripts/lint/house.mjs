/** Rules of this house that oxlint has not, as a plugin in ESLint's form. */
export default {
  meta: { name: 'house' },
  rules: {
    'no-enum': {
      create: context => ({
        TSEnumDeclaration: node =>
          context.report({
            node,
            message: 'A union of string literals says the same and needs no run time.',
          }),
      }),
    },
  },
};
