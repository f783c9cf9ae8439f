export { SearchButton as default } from '../../search/react/button/SearchButton';
