package org.jiangheng.panel;

/**
 * The ballots on one candidate (XC-34).
 *
 * @param entitled experts of the panel without the recused ones (XC-33)
 */
record VoteCount(int yes, int no, int abstain, int entitled) {

    VoteCount {
        if (yes < 0 || no < 0 || abstain < 0 || yes + no + abstain > entitled) {
            throw new IllegalArgumentException("More ballots than experts entitled to vote");
        }
    }

    int present() {
        return yes + no + abstain;
    }

    boolean isQuorate(Fraction quorum) {
        return present() > 0 && quorum.isReachedBy(present(), entitled);
    }

    /** Enough yes votes of those present; abstentions count as not in favour. */
    boolean isCarried(Fraction quorum, Fraction majority) {
        return isQuorate(quorum) && majority.isReachedBy(yes, present());
    }
}
