export interface Todo {
  id: string;
  title: string;
  /** The component that it is about, such as `component:default/payment-gateway`. */
  component: string;
}
