/** English. The map as a window of its own. */
export const mapWindow = {
  mapWindow: {
    title: 'Leitstand · Map',
    command: {
      toggle: 'Map window open/closed',
      stay: 'View follows the selected case or stays',
    },
    opened: 'Map window opened',
    closed: 'Map window closed',
    failed: 'cannot be opened',
    close: 'Close the map window',
    follows: 'Follows the selected case',
    stays: 'View stays',
    silent: 'Main window silent since {{time}}',
    notSelected: 'Not selected: the main window is silent',
    broken: 'The map cannot be shown.',
    none: {
      asking: 'Asking the main window …',
      unheard: 'The main window is silent. Until it is back the map shows no cases.',
      'signed-out': 'Nobody signed in. Please sign in at the main window.',
      emergency: 'Emergency mode: cases are in the main window only.',
    },
  },
} as const;
