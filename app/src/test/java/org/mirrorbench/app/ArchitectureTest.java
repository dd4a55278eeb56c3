package org.mirrorbench.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ResourceBundle;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;

/** The rules of the module's rooms. */
@AnalyzeClasses(
    packages = "org.mirrorbench.app",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String APP = "org.mirrorbench.app.";

  @ArchTest
  static final ArchRule shouldKeepFeaturesApart =
      slices()
          .matching(APP + "(overview|cluster|secret|worker|draft|flow|lag|heartbeat|log)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule shouldShowPlansAndFindingsWhateverTheyAreOf =
      noClasses()
          .that()
          .resideInAnyPackage(APP + "plan..", APP + "doctor..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              APP + "overview..",
              APP + "cluster..",
              APP + "secret..",
              APP + "worker..",
              APP + "wizard..",
              APP + "flow..",
              APP + "lag..",
              APP + "heartbeat..",
              APP + "log..");

  @ArchTest
  static final ArchRule shouldBeFreeOfCycles =
      slices().matching(APP + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule shouldKeepTheShellFreeOfFeatures =
      noClasses()
          .that()
          .resideInAnyPackage(APP + "shell..", APP + "fx..", APP + "text..", APP + "control..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              APP + "overview..",
              APP + "cluster..",
              APP + "secret..",
              APP + "worker..",
              APP + "wizard..",
              APP + "draft..",
              APP + "plan..",
              APP + "doctor..",
              APP + "flow..",
              APP + "lag..",
              APP + "heartbeat..",
              APP + "log..");

  @ArchTest
  static final ArchRule shouldCrossToTheFxThreadInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP + "fx..")
          .should()
          .callMethod(Platform.class, "runLater", Runnable.class);

  @ArchTest
  static final ArchRule shouldKeepControlsFreeOfTheEngine =
      noClasses()
          .that()
          .resideInAPackage(APP + "control..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.mirrorbench.engine..", APP + "shell..", APP + "text..");

  @ArchTest
  static final ArchRule shouldKeepTheWizardFreeOfTheEngine =
      noClasses()
          .that()
          .resideInAPackage(APP + "wizard..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "belong to the engine and are no problems",
                  type ->
                      type.getPackageName().startsWith("org.mirrorbench.engine")
                          && !type.getPackageName().equals("org.mirrorbench.engine.problem")));

  @ArchTest
  static final ArchRule shouldReadBundlesInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP + "text..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ResourceBundle.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(FXMLLoader.class);

  @ArchTest
  static final ArchRule shouldNotPrint =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule shouldOnlyUseTheEnginesPublicNouns =
      classes()
          .that()
          .resideInAPackage("org.mirrorbench.app..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "org.mirrorbench.engine.store..",
              "org.mirrorbench.engine.connect.embedded..",
              "org.apache.kafka..",
              "java.sql..");
}
