package org.mirrorbench.app;

import java.util.List;
import java.util.Optional;
import org.mirrorbench.app.cluster.ClusterForms;
import org.mirrorbench.app.cluster.ClustersPage;
import org.mirrorbench.app.draft.SetupDrafts;
import org.mirrorbench.app.draft.SetupPage;
import org.mirrorbench.app.draft.SetupSources;
import org.mirrorbench.app.flow.FlowPage;
import org.mirrorbench.app.flow.FlowSources;
import org.mirrorbench.app.flow.FlowWizards;
import org.mirrorbench.app.flow.FlowsPage;
import org.mirrorbench.app.flow.KnownFlow;
import org.mirrorbench.app.heartbeat.HeartbeatPage;
import org.mirrorbench.app.lag.LagPage;
import org.mirrorbench.app.log.LogPage;
import org.mirrorbench.app.overview.OverviewPage;
import org.mirrorbench.app.secret.SecretsDialog;
import org.mirrorbench.app.secret.SecretsItem;
import org.mirrorbench.app.shell.Page;
import org.mirrorbench.app.shell.PageContext;
import org.mirrorbench.app.shell.Place;
import org.mirrorbench.app.shell.StripItem;
import org.mirrorbench.app.shell.Workspace;
import org.mirrorbench.app.worker.WorkerDrafts;
import org.mirrorbench.app.worker.WorkerSources;
import org.mirrorbench.app.worker.WorkersPage;

/** Joins pages and sources: all the wiring there is. */
final class Workbench {

  private final Sources sources;
  private final WorkerDrafts workerDrafts;
  private final SetupDrafts setupDrafts;
  private final ClusterForms clusterForms = new ClusterForms();

  Workbench(Sources sources) {
    this.sources = sources;
    this.workerDrafts = new WorkerDrafts(sources.drafts(), sources.workers().views()::latest);
    this.setupDrafts = new SetupDrafts(sources.drafts());
  }

  Workspace workspace() {
    return new Workspace(
        sources.flows(),
        sources.lag(),
        sources.notices(),
        sources.recentNotices(),
        this::page,
        this::items);
  }

  private List<StripItem> items(PageContext context) {
    return List.of(new SecretsItem(sources.secrets(), sources.clusters(), context));
  }

  private void openSecrets(PageContext context) {
    new SecretsDialog(sources.secrets(), sources.clusters(), context).open();
  }

  private WorkerSources workers() {
    return new WorkerSources(
        sources.workers(),
        sources.clusters().views(),
        sources.log(),
        sources.recentLog(),
        workerDrafts);
  }

  private SetupSources setup() {
    return new SetupSources(
        sources.clusters().views(),
        sources.workers().views(),
        sources.flows(),
        sources.inventories(),
        sources.checkups(),
        sources.plans(),
        sources.proofs(),
        sources.exchange(),
        flow -> sources.known().apply(flow).map(KnownFlow::spec),
        flow -> sources.known().apply(flow).map(KnownFlow::runs),
        sources.actions().start());
  }

  private FlowSources flows(PageContext context) {
    return new FlowSources(
        sources.flows(),
        sources.lag(),
        sources.actions(),
        sources.known(),
        sources.clusters().views(),
        sources.workers().views(),
        sources.inventories(),
        sources.checkups(),
        sources.plans(),
        sources.exchange(),
        sources.proofs(),
        Optional.of(wizards(context)));
  }

  private static FlowWizards wizards(PageContext context) {
    return new FlowWizards(
        flow -> context.go().accept(new Place.Setup(flow, Place.Setup.Way.EDIT)),
        flow -> context.go().accept(new Place.Setup(flow, Place.Setup.Way.COPY)),
        () -> context.go().accept(Place.Setup.fresh()));
  }

  private Page page(Place place, PageContext context) {
    return switch (place) {
      case Place.Overview overview -> new OverviewPage(sources.flows(), context);
      case Place.Clusters clusters ->
          new ClustersPage(
              sources.clusters(),
              sources.secrets(),
              clusterForms,
              context,
              () -> openSecrets(context));
      case Place.Workers workers -> new WorkersPage(workers(), context);
      case Place.Flows list -> new FlowsPage(flows(context), context);
      case Place.Setup setup -> new SetupPage(setup(), setupDrafts, context);
      case Place.Flow flow -> new FlowPage(flows(context), context);
      case Place.Lag lag ->
          new LagPage(sources.flows(), sources.lag(), sources.lagHistory(), context);
      case Place.Heartbeats heartbeats ->
          new HeartbeatPage(sources.heartbeats(), sources.heartbeatHistory(), context);
      case Place.Log log -> new LogPage(sources.log(), sources.recentLog(), context);
    };
  }
}
