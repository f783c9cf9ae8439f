export {
  RiAddLine,
  RiAlertLine,
  RiArrowRightSLine,
  RiBugLine,
  RiCheckLine,
  RiCheckboxLine,
  RiDeleteBinLine,
  RiHomeLine,
} from '@remixicon/react';
