package org.mirrorbench.engine.flow;

import java.util.List;
import java.util.Map;

/** Names of topics and settings of flows that say everything that MirrorMaker understands. */
final class StockCases {

  static final String SAME = "org.apache.kafka.connect.mirror.IdentityReplicationPolicy";

  static final List<String> NAMES =
      List.of(
          "orders",
          "Orders",
          "orders-eu",
          "orders.eu",
          "orders.replica",
          "payments",
          "pay",
          "a",
          "b",
          "ax",
          "bx",
          "x1",
          "xx",
          "ab",
          "aab",
          "aaab",
          "V1.0-RC",
          "...",
          ".hidden",
          "_single",
          "__secret",
          "__",
          "-",
          "b.",
          "b.orders",
          "b.b.orders",
          "c.orders",
          "c.b.orders",
          "b.c.orders",
          "bb.orders",
          "b-orders",
          "b_pays",
          "c_b_pays",
          "heartbeats",
          "c.heartbeats",
          "b.heartbeats",
          "c.b.heartbeats",
          "c_heartbeats_more",
          "heartbeats-mine",
          "myheartbeats",
          "mm2-offset-syncs.z.internal",
          "mm2-offset-syncs_y_internal",
          "mm2foo",
          "c.checkpoints.internal",
          "d_checkpoints_internal",
          "x.internal",
          "_schemas",
          "connect-configs",
          "app-changelog",
          "l".repeat(246));

  /** Each is a flow of its own, with an alias of its own for the source. */
  static final List<Map<String, String>> FLOWS =
      List.of(
          Map.of(),
          Map.of("topics", "orders"),
          Map.of("topics", "orders.*, pay.* ,(a,b),[a,b]x,x[0-9]"),
          Map.of("topics", ""),
          Map.of("topics", ".*", "topics.exclude", ""),
          Map.of("topics", ".*", "topics.exclude", "orders, .*heartbeats,  b.*"),
          Map.of("topics", "(?i)ORDERS,PAYMENTS,v1.*"),
          Map.of("topics", "^orders$|.*\\.eu,\\Qc.orders\\E,aa?b,a+b,[.].*,-"),
          Map.of("topics", "(?!orders).*", "heartbeats.replication.enabled", "false"),
          Map.of("topics", ".*", "replication.policy.separator", "_"),
          Map.of("topics", "b.*,c.*,.*heartbeats", "replication.policy.separator", "-"),
          Map.of(
              "topics", ".*",
              "topics.exclude", "",
              "replication.policy.separator", "_",
              "replication.policy.internal.topic.separator.enabled", "false"),
          Map.of("topics", "orders,payments,a{1}b,a{2}b"),
          Map.of("topics", "[^b].*", "topics.exclude", ".*[.]orders,.{246}"),
          Map.of("topics", "orders,payments", "replication.policy.separator", "->"),
          Map.of("topics", "mm2.*,c.*,_+.*", "topics.exclude", "c_.*"),
          Map.of("replication.policy.class", SAME),
          Map.of(
              "replication.policy.class", SAME,
              "topics", "b.*|c.*,.*heartbeats",
              "topics.exclude", "c[.]b.*"),
          Map.of(
              "replication.policy.class", SAME,
              "topics", "b[.].*,(a,b)x",
              "topics.exclude", "",
              "heartbeats.replication.enabled", "false"),
          Map.of("replication.policy.class", SAME, "replication.policy.separator", "_"));

  /** Connect or the connector refuses these. */
  static final List<Map<String, String>> REFUSED =
      List.of(
          Map.of("topics", "a{1,3}b"),
          Map.of("topics", "orders", "topics.exclude", "(x"),
          Map.of("topics", "(a,b),(a,c)"),
          Map.of("topics", "orders,,payments"),
          Map.of("topics", "orders,"),
          Map.of("topics", "orders,orders"),
          Map.of("topics", "*.orders"));

  private StockCases() {}
}
