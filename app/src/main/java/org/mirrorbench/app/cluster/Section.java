package org.mirrorbench.app.cluster;

import javafx.scene.Parent;

/** A part of the form that comes and goes with the choices. */
interface Section {
  Parent root();
}
