package org.mirrorbench.app.lag;

import java.util.List;
import org.mirrorbench.engine.lag.LagPoint;
import org.mirrorbench.engine.lag.LagQuery;

/** Where stored lag is read. Blocking. */
@FunctionalInterface
public interface LagHistory {
  List<LagPoint> read(LagQuery query);
}
