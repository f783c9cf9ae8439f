import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  useSidebarPinState,
} from '@backstage/core-components';
import {
  NavContentBlueprint,
  type NavContentComponentProps,
  type NavContentNavItem,
} from '@backstage/plugin-app-react';
import MoreIcon from '@material-ui/icons/MoreHoriz';
import { useLayoutEffect, useMemo } from 'react';
import { BarIcon } from './BarIcon';
import { useMedia } from './useMedia';
import { Wordmark } from './Wordmark';

/** The app's sidebar: the catalog, if it is there, then the plugins' pages. A bar at the bottom of a phone. */
export const sidebar = NavContentBlueprint.make({ params: { component: AppSidebar } });

function AppSidebar({ navItems }: NavContentComponentProps) {
  useFollowRoom();
  const { isMobile } = useSidebarPinState();
  const bag = navItems.clone();
  const catalog = bag.take('page:catalog');
  const plugins = [...bag.rest()].sort((a, b) => a.title.localeCompare(b.title));
  const items = catalog ? [catalog, ...plugins] : plugins;
  // The bar of a phone has room for so many.
  const direct = isMobile && items.length > 5 ? items.slice(0, 4) : items;
  const more = items.slice(direct.length);
  return (
    <Sidebar>
      <Wordmark />
      <SidebarDivider />
      {direct.map(item => (
        <SidebarGroup
          key={item.node.spec.id}
          label={item.title}
          to={item.href}
          icon={<BarIcon icon={item.icon} text={item.title} />}
        >
          <Item {...item} />
        </SidebarGroup>
      ))}
      {more.length > 0 && (
        <SidebarGroup label="More" icon={<BarIcon icon={<MoreIcon />} text="More" />}>
          {more.map(item => (
            <Item key={item.node.spec.id} {...item} />
          ))}
        </SidebarGroup>
      )}
    </Sidebar>
  );
}

function Item({ icon, href, title }: NavContentNavItem) {
  // A new component would be mounted anew each time.
  const Icon = useMemo(() => () => icon, [icon]);
  return <SidebarItem icon={Icon} to={href} text={title} />;
}

/** A preview is often narrow: the sidebar stays open only where the page keeps enough room beside it. */
function useFollowRoom() {
  const { isPinned, toggleSidebarPinState } = useSidebarPinState();
  const isRoomy = useMedia('(min-width: 1280px)', true);
  useLayoutEffect(() => {
    if (isPinned !== isRoomy) toggleSidebarPinState();
  }, [isPinned, isRoomy, toggleSidebarPinState]);
}
