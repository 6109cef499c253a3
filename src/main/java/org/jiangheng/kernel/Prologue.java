package org.jiangheng.kernel;

/** Something a module does once the diagrams are deployed and before the first request; safe to be done at every start. */
@FunctionalInterface
public interface Prologue {

    void perform();

    /** Done before the diagrams are deployed. */
    default void prepare() {}
}
