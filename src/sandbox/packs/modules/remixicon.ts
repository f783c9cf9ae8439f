export {
  RiAddLine,
  RiAlertLine,
  RiArrowRightSLine,
  RiBugLine,
  RiCheckLine,
  RiCheckboxLine,
  RiDeleteBinLine,
  RiHomeLine,
  RiListCheck2,
} from '@remixicon/react';
