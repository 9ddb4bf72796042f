/** The items of each group, groups and items in the order of their first appearance. (`Map.groupBy` is newer than the oldest Node we run on.) */
export function groupBy<Item, Group>(items: readonly Item[], group: (item: Item) => Group): Map<Group, Item[]> {
  const groups = new Map<Group, Item[]>();
  for (const item of items) {
    const key = group(item);
    const members = groups.get(key);
    if (members) members.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
