/** A name breaks between its words, never after the form of address. */

/** forms of two words; any other is the first word */
const FORMS = [
  ...["Đồng chí", "Đại đức", "Thượng tọa", "Hòa thượng", "Ni sư", "Ni trưởng", "Linh mục", "Mục sư", "Nữ tu"],
  ...["Nghệ nhân", "Luật sư", "Bác sĩ", "Giáo sư", "Tiến sĩ", "Kỹ sư"],
];

export function unbroken(name: string): string {
  const form = FORMS.find((form) => name.startsWith(`${form} `)) ?? name.split(" ", 1)[0] ?? "";
  return name.replace(`${form} `, `${form.replaceAll(" ", "\u00a0")}\u00a0`);
}
