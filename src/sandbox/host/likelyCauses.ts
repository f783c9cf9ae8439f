import type { Evidence } from './likely';

export interface Cause {
  /** Tried on the message, and on the first lines of the errors that it wraps. */
  test: RegExp;
  phase?: Evidence['phase'];
  /** One or two plain sentences; undefined if it is something else after all. */
  say(match: RegExpExecArray, evidence: Evidence): string | undefined;
}

const escaped = (text: string) => text.replace(/[$]/g, '\\$&');

/**
 * The first that fits is said, so the special ones come before the general. The messages are those of React 18.3,
 * frontend-plugin-api 0.18, frontend-app-api 0.16 and the engines.
 */
export const CAUSES: Cause[] = [
  {
    test: /Element type is invalid.* but got: (\w+)/,
    say: ([, what]) =>
      what === 'undefined'
        ? 'A component is `undefined` where it is used. Its name is not among what the file or package exports, or `import X` and `import { X }` are mixed up.'
        : what === 'object'
          ? 'What stands between `<` and `>` is an object, such as an element or a whole module, not a component. Use the function itself: `<TodoPage />`.'
          : 'What stands between `<` and `>` is not a component. A component is a function whose name begins with a capital letter.',
  },
  {
    test: /No implementation available for apiRef\{([^}]+)\}/,
    say: ([, id]) =>
      `No plugin in this app provides the API \`${id}\`. Make it with \`ApiBlueprint\` and list it in your plugin’s \`extensions\`, or import the API ref that the providing plugin exports instead of one with another id.`,
  },
  {
    test: /No API factory available for dependency apiRef\{([^}]+)\} of dependent apiRef\{([^}]+)\}/,
    say: ([, missing, api]) =>
      `The factory of \`${api}\` lists \`${missing}\` in its \`deps\`, and no plugin in this app provides that. Check the API ref, or provide it with \`ApiBlueprint\`.`,
  },
  {
    test: /API '([^']+)' is already provided by plugin '([^']+)'/,
    say: ([, api, plugin]) =>
      `An API has one provider, and for \`${api}\` that is the plugin \`${plugin}\`. Give yours an id of its own, or override the other one in a module for that plugin.`,
  },
  {
    test: /API id must only contain/,
    say: () => 'Write the id of an API ref as `plugin.<plugin id>.<name>`, in lower case.',
  },
  {
    test: /\b(\w+) is not a function/,
    say: ([, name = ''], { files }) =>
      Object.values(files).some(text =>
        new RegExp(`\\b${escaped(name)}\\s*=\\s*useRouteRef\\(`).test(text),
      )
        ? `\`useRouteRef\` gives \`undefined\` for a route ref that no page in the app has. Pass the ref to the page as \`routeRef\`, next to its \`path\`, and to the plugin in \`routes\`.`
        : undefined,
  },
  {
    test: /ReferenceError: (?:Can't find variable: )?(\w+)(?: is not defined|$)/,
    say: ([, name]) =>
      `\`${name}\` is used in a file that neither declares nor imports it. Add the import, or look for a typo.`,
  },
  {
    test: /useLocation\(\) may be used only in the context of a <Router>|useNavigate\(\) may be used only in the context of a <Router>/,
    say: () =>
      'Routes exist only inside the app. Render the component in a page of a plugin; in a test, with `renderTestApp` or `renderInTestApp` instead of `render`.',
  },
  {
    test: /provided duplicate extensions: (.+)/,
    say: ([, ids = '']) =>
      `An extension’s id is made of its kind, its plugin’s id and its \`name\`, and two have the id \`${ids.split(',')[0]}\`. Give one of them a \`name\`.`,
  },
  {
    test: /The '([^']+)' extension from the '([^']+)' plugin is a duplicate/,
    say: ([, id, plugin]) =>
      `\`${id}\` stands twice in the app, so the plugin \`${plugin}\` is probably there twice, or another plugin has the same \`pluginId\`.`,
  },
  {
    test: /Extension must declare an explicit namespace or name/,
    say: () => 'Give the extension a `name`, or put it into the `extensions` of a plugin.',
  },
  {
    test: /missing required extension data (?:output|value\(s\)) '([^']*)'/,
    say: ([, data]) =>
      data === 'core.routing.path'
        ? "The page has no `path`. Give it one in its `params`, such as `path: '/todo'`."
        : `The extension does not give \`${data}\`, which it says it does. Look at its \`params\`, or at what its factory returns.`,
  },
  {
    test: /Invalid opaque type, expected '@backstage\/ExtensionDefinition'/,
    say: () =>
      'One of the plugin’s `extensions` is not an extension. List what a blueprint’s `make` gives, and check the names under which it is exported and imported.',
  },
  {
    test: /Invalid invocation of blueprint with kind '([^']+)'/,
    say: ([, kind]) =>
      `The \`params\` of a blueprint for \`${kind}\` are a function here: \`params: define => define({ … })\`.`,
  },
  {
    test: /(?:extension '([^']+)' could not be attached because its output data|expected at most one|expected exactly one)/,
    say: ([, id]) =>
      id
        ? `\`${id}\` is attached to an input that takes something else. A blueprint attaches an extension to where it fits.`
        : 'Only one extension can stand in that place, and there are several. Remove one, or attach it elsewhere.',
  },
  {
    test: /Invalid configuration for extension '([^']+)'/,
    say: ([, id]) =>
      `Look at \`app.extensions\` in \`app-config.yaml\`: what it says for \`${id}\` is not what that extension’s configuration allows.`,
  },
  {
    test: /Extension (\S+) does not exist/,
    say: ([, id]) =>
      `\`app.extensions\` in \`app-config.yaml\` names \`${id}\`, and no plugin in the app has it. An id is \`<kind>:<plugin id>\`, or \`<kind>:<plugin id>/<name>\`.`,
  },
  {
    test: /(Sub)?RouteRef path must (not end|start) with '\/', got '([^']*)'/,
    say: ([, , how, path = '']) =>
      how === 'start'
        ? `A sub-route’s path begins with a slash: \`/${path}\`.`
        : `A sub-route’s path has no slash at its end: \`${path.replace(/\/+$/, '')}\`.`,
  },
  {
    test: /(?:is not a valid|is not an existing) (?:external )?route/,
    say: () =>
      'A route binding names a route that no plugin has. An external route is named `<plugin id>.<key in externalRoutes>`, a route `<plugin id>.<key in routes>`.',
  },
  {
    test: /Invalid hook call|of null \(reading 'use[A-Z]|"use[A-Z]\w*", .* is null/,
    say: () =>
      'A hook (a function whose name begins with `use`) was called outside of a component. Call it at the top of a component’s function: not in an event handler, an effect, a loader or at the top of a file.',
  },
  {
    test: /Rendered (?:more|fewer) hooks than|Should have a queue/,
    say: () =>
      'A component must call the same hooks in the same order each time. Move hooks out of conditions and loops, and in front of an early `return`.',
  },
  {
    test: /Too many re-renders|Maximum update depth exceeded/,
    say: () =>
      'State is set each time the component is rendered, which renders it again. Pass a function to an event handler (`onClick={() => setOpen(true)}`), and give an effect that sets state its list of dependencies.',
  },
  {
    test: /Objects are not valid as a React child \(found: (.*?)\)\./,
    say: ([, what = '']) =>
      what.includes('Promise')
        ? 'An `async` function is used as a component, or a promise is shown before it has settled. Load data in an effect, keep it in state, and show it when it is there.'
        : what.includes('Date')
          ? 'A date is not text yet: show `date.toLocaleString()`.'
          : 'JSX shows text, numbers and elements, but no objects. Show one of the object’s fields: `{todo.title}` instead of `{todo}`.',
  },
  {
    test: /Unexpected token '?<'?.* JSON|JSON\.parse: unexpected character at line 1 column 1/,
    say: () =>
      'The answer is a page of HTML, not JSON: usually nothing serves that path. Look at the request in the Requests panel, and check `response.ok` before you read the body.',
  },
  {
    test: /has no network, so (\S+) cannot be reached/,
    say: ([, host]) =>
      `\`${host}\` is out of reach: code in this sandbox can send requests to its own backend only. For that, \`plugin://<plugin id>/…\` with \`fetchApi\` finds the right address.`,
  },
  {
    test: /`([^`]+)` is not part of this sandbox\./,
    say: ([, specifier = ''], { halfOf }) => {
      const half = halfOf?.(specifier);
      if (half === 'backend') {
        return `\`${specifier}\` is for backends, and this file is part of the app, which runs in the browser. An app asks its backend over HTTP.`;
      }
      return half === 'app'
        ? `\`${specifier}\` is for the app in the browser, and this file is part of the backend.`
        : undefined;
    },
  },
  {
    test: /Cannot read properties of (undefined|null) \(reading '(\w+)'\)|can't access property "(\w+)", .* is (undefined|null)/,
    phase: 'render',
    say: ([, v8, read, property, gecko]) =>
      `Something is still \`${v8 ?? gecko}\` when \`.${read ?? property}\` is read from it: often data that has not arrived yet. A component is rendered before its data is there, so begin with an empty value, or show something else until then.`,
  },
  {
    test: /[^]/,
    phase: 'rejection',
    say: () =>
      'Nothing waits for the promise, so nobody learns that it failed. `await` it inside `try`/`catch`, and keep the error in state to show it.',
  },
];
