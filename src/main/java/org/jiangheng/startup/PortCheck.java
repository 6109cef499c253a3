package org.jiangheng.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Whether a port of this machine is free. */
final class PortCheck {

    private PortCheck() {}

    /** @throws StartRefused when something listens there; port 0 stands for any free one */
    static void requireFree(int port) {
        if (port == 0) {
            return;
        }
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException taken) {
            throw new StartRefused("端口 " + port + " 已被占用，请先停止占用它的程序，或换一个端口。", taken);
        }
    }
}
