// zod 4.6 re-exports every language of its error messages (190 KB); English is the one the framework uses.
module.exports = { en: require('zod/v4/locales/en.cjs').default };
