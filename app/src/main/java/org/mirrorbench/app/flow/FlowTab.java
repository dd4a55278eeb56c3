package org.mirrorbench.app.flow;

/** What of a flow is looked at. */
enum FlowTab {
  NOW,
  TOPICS,
  CHECKS,
  CHANGES
}
