package org.jiangheng.panel;

/** How many experts have handed in what; tells nothing about scores or ballots (XC-35). */
public record Progress(int experts, int performance, int defence, int ballots) {}
