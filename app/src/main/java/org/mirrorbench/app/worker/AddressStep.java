package org.mirrorbench.app.worker;

import org.mirrorbench.app.shell.PageContext;

/** A remote Connect cluster's name and addresses. */
final class AddressStep extends DraftStep {

  AddressStep(WizardModel model, PageContext context) {
    super("address", model, context);
  }
}
