package app;

class Odd {
    int jumpsThroughFinally(Tools tools, int n) {
        for (int i = 0; i < n; i++) { // ERROR ChainUnbounded
            try {
                if (i == 3) {
                    continue;
                }
                Odd.class.getName();
            } finally {
                tools.read("1");
            }
        }
        return n;
    }

    String returnThroughTwoFinallies(Tools tools) {
        try {
            try {
                return tools.read("1") + tools.read("2");
            } finally {
                tools.read("3");
            }
        } finally {
            tools.read("4"); // ERROR ChainTooDeep
        }
    }
}
