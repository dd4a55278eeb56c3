package org.mirrorbench.engine.doctor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.mirrorbench.engine.connect.ConnectCluster;
import org.mirrorbench.engine.connect.ConnectorConfig;
import org.mirrorbench.engine.connect.OffsetsTopic;
import org.mirrorbench.engine.connect.SourceOffset;
import org.mirrorbench.engine.flow.FlowNames;
import org.mirrorbench.engine.flow.FlowSpec;
import org.mirrorbench.engine.flow.Runs;
import org.mirrorbench.engine.plan.DesiredFlow;
import org.mirrorbench.engine.problem.Problem;
import org.mirrorbench.engine.problem.Reason;
import org.mirrorbench.engine.problem.Result;

/** Asks a flow's worker; where none answers, what its topics tell. */
final class WorkerReader {

  private static final String STOCK_CONNECTOR = "MirrorSourceConnector";

  private final FlowSpec spec;
  private final FlowNames names;
  private final Runs runs;
  private final Result<ConnectCluster> worker;

  WorkerReader(FlowSpec spec, Runs runs, Result<ConnectCluster> worker) {
    this.spec = spec;
    this.names = new FlowNames(spec.name());
    this.runs = runs;
    this.worker = worker;
  }

  /** Asks side by side; the answers are awaited by the caller. */
  Asked ask(Inquiry inquiry, Result<DesiredFlow> desired) {
    return new Asked(
        ask(inquiry, "its worker", ConnectCluster::identity),
        ask(inquiry, "its worker's plug-ins", ConnectCluster::plugins),
        ask(inquiry, "its worker's connectors", ConnectCluster::configs),
        ask(inquiry, "its worker's states", ConnectCluster::statuses),
        inquiry.of(spec.target(), "the flow's positions", this::positions),
        ask(inquiry, "validation", cluster -> desired.then(flow -> validate(cluster, flow))),
        inquiry.of(spec.target(), "groups of workers", () -> groups(inquiry.admin(spec.target()))));
  }

  private <T> Inquiry.Question<T> ask(
      Inquiry inquiry, String what, Function<ConnectCluster, Result<T>> question) {
    return inquiry.of(spec.target(), what, () -> worker.then(question));
  }

  private Result<Map<Part, Map<String, List<String>>>> validate(
      ConnectCluster cluster, DesiredFlow flow) {
    Result<Map<Part, Map<String, List<String>>>> all = Result.ok(new EnumMap<>(Part.class));
    for (Part part : Part.values()) {
      for (ConnectorConfig config : flow.connectors()) {
        if (config.name().equals(part.connector(spec.name()))) {
          all =
              all.then(
                  found ->
                      cluster
                          .validate(part.type(), config.config())
                          .map(
                              errors -> {
                                found.put(part, errors);
                                return found;
                              }));
        }
      }
    }
    return all;
  }

  private Result<List<SourceOffset>> positions() {
    if (runs instanceof Runs.Files) {
      return read(names.stockOffsetsTopic(), STOCK_CONNECTOR);
    }
    Result<List<SourceOffset>> told =
        worker.then(cluster -> cluster.offsets(names.sourceConnector()));
    return told instanceof Result.Err<List<SourceOffset>> && runs instanceof Runs.Engine
        ? read(names.offsetsTopic(), names.sourceConnector()).then(this::orStock)
        : told;
  }

  /** A flow that stock MirrorMaker serves has its positions elsewhere. */
  private Result<List<SourceOffset>> orStock(List<SourceOffset> own) {
    return own.isEmpty() ? read(names.stockOffsetsTopic(), STOCK_CONNECTOR) : Result.ok(own);
  }

  private Result<List<SourceOffset>> read(String topic, String connector) {
    try (OffsetsTopic offsets = new OffsetsTopic(spec.target(), topic)) {
      return offsets
          .read()
          .map(entries -> OffsetsTopic.of(entries, connector, spec.source().alias()));
    }
  }

  private static Result<Map<String, List<String>>> groups(Admin admin)
      throws ExecutionException, InterruptedException {
    List<String> ids =
        admin.listGroups().valid().get().stream()
            .filter(listing -> listing.protocol().equals("connect"))
            .map(GroupListing::groupId)
            .toList();
    Map<String, List<String>> hosts = new TreeMap<>();
    new HashMap<>(admin.describeClassicGroups(ids).all().get())
        .forEach(
            (id, group) ->
                hosts.put(
                    id, group.members().stream().map(member -> host(member.host())).toList()));
    return Result.ok(hosts);
  }

  private static String host(String host) {
    return host.startsWith("/") ? host.substring(1) : host;
  }

  /** The problem of a flow that no worker serves here. */
  static Problem none(FlowSpec spec) {
    return new Problem.Conflict(
        "Flow " + spec.name(), Reason.NO_WORKER.text(), Reason.NAME_WORKER.text());
  }

  /** What is asked of a worker. */
  record Asked(
      Inquiry.Question<ConnectCluster.WorkerIdentity> identity,
      Inquiry.Question<List<ConnectCluster.PluginInfo>> plugins,
      Inquiry.Question<Map<String, ConnectorConfig>> configs,
      Inquiry.Question<Map<String, org.mirrorbench.engine.connect.ConnectorStatus>> statuses,
      Inquiry.Question<List<SourceOffset>> positions,
      Inquiry.Question<Map<Part, Map<String, List<String>>>> validation,
      Inquiry.Question<Map<String, List<String>>> groups) {

    WorkerFacts answers() {
      return new WorkerFacts(
          identity.answer(),
          plugins.answer(),
          configs.answer(),
          statuses.answer(),
          positions.answer(),
          validation.answer(),
          groups.answer());
    }
  }
}
