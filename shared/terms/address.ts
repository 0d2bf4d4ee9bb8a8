/** Forms of address, and first letters: small pieces that every page loads. */

/** How a person is addressed in the hall: chosen, never guessed. */
export const ADDRESS_FORMS = [
  "ông",
  "bà",
  "đồng chí",
  "anh",
  "chị",
  "cháu",
  "Đại đức",
  "Ni sư",
  "Linh mục",
  "Nữ tu",
] as const;

/** The first letter small, as within a sentence; the Vietnamese way. */
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** The first letter a capital, as at its beginning. */
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
