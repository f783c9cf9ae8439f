import type { Template } from './types';

/** The templates, in the order of the page. Their files are in `templates/<id>/`. */
export const templates: readonly Omit<Template, 'files' | 'digest'>[] = [
  {
    id: 'backend',
    title: 'Backend plugin',
    description: 'Routes of your own, behind /api/playground.',
    profile: 'backend',
    entries: { backend: 'src/index.ts' },
    plugins: [],
    opens: 'src/router.ts',
  },
  {
    id: 'task',
    title: 'Scheduled task',
    description: 'A backend that does something every hour, whether or not anybody asks.',
    profile: 'backend',
    entries: { backend: 'src/index.ts' },
    plugins: [],
    opens: 'src/plugin.ts',
  },
  {
    id: 'page',
    title: 'Page',
    description: 'A frontend plugin with a page in the app.',
    profile: 'frontend',
    entries: { frontend: 'src/index.ts' },
    plugins: [],
    opens: 'src/components/PlaygroundPage.tsx',
  },
  {
    id: 'full-stack',
    title: 'Full-stack plugin',
    description: 'A page that asks its own backend, which keeps a database.',
    profile: 'full-stack',
    entries: {
      frontend: 'plugins/notes/src/index.ts',
      backend: 'plugins/notes-backend/src/index.ts',
    },
    plugins: [],
    opens: 'plugins/notes/src/components/NotesPage.tsx',
  },
  {
    id: 'module',
    title: 'Backend module',
    description: 'Adds entities to Backstage’s own catalog, which runs beside it.',
    profile: 'backend',
    entries: { backend: 'src/index.ts' },
    plugins: ['catalog'],
    opens: 'src/provider.ts',
  },
];
