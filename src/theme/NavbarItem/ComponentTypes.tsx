import DefaultNavbarItem from '@theme/NavbarItem/DefaultNavbarItem';
import DocSidebarNavbarItem from '@theme/NavbarItem/DocSidebarNavbarItem';
import { ContinueItem } from '../../progress/react/continue/ContinueItem';
import { ReviewItem } from '../../workbench/quiz/review/ReviewItem';

/** The kinds of navbar items that the site's config uses. Docusaurus's others are left out of every page. */
const componentTypes = {
  default: DefaultNavbarItem,
  docSidebar: DocSidebarNavbarItem,
  'custom-continue': ContinueItem,
  'custom-review': ReviewItem,
};

export default componentTypes;
