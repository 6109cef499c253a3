package org.jiangheng.panel;

/** What an expert found beside the points: 业绩真实性, 成果转化效益, 行业认可度 (DR-60). */
public record Findings(Authenticity authenticity, Benefit benefit, Standing standing) {

    /** 业绩真实性 */
    public enum Authenticity {
        GENUINE("真实"),
        DOUBTFUL("存疑"),
        FALSE("不实");

        private final String label;

        Authenticity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 成果转化效益 */
    public enum Benefit {
        HIGH("显著"),
        MEDIUM("一般"),
        LOW("不明显");

        private final String label;

        Benefit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 行业认可度 */
    public enum Standing {
        HIGH("高"),
        MEDIUM("中"),
        LOW("低");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
