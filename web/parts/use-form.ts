import { useAddress } from './use-address.js';

/** A form that asks for this view with other parameters: where it goes, and what it takes along unseen. */
export function useForm() {
  const { here } = useAddress();
  return (...left: readonly string[]) => {
    const [action = '', search = ''] = here(Object.fromEntries(left.map((name) => [name, null]))).split('?', 2);
    return { action, fields: [...new URLSearchParams(search)] };
  };
}
