package org.jiangheng.startup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.jiangheng.calendar.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One block on the console that tells a newcomer where to go, as whom, and what to try first. */
@Component
class Welcome {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Time time;
    private final boolean demonstration;
    private final String address;

    Welcome(
            Time time,
            @Value("${jiangheng.demonstration}") boolean demonstration,
            @Value("${jiangheng.base-url}") String address) {
        this.time = time;
        this.demonstration = demonstration;
        this.address = address;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(demonstration ? demonstration() : "匠衡已启动：" + address);
    }

    private String demonstration() {
        return """

                ────────────────────────────────────────────────────────────────────────
                匠衡 Jiangheng 已启动          演示时间 %2$s（北京时间）

                  公众网站   %1$s/
                  申报门户   %1$s/portal
                  任务列表   %1$s/camunda/app/tasklist/
                  管理台     %1$s/desk          （邮件：%1$s/desk/mail）

                演示账号（密码均为 jiangheng-2026）
                  申报人 shenqing      企业经办人 qiye      专家 zhuanjia1 … zhuanjia7
                  受理员 shouli        财务 caiwu           评审秘书 mishu
                  签批 lingdao         证书管理员 zhengshu  监督员 jiandu   管理员 admin
                  审计员 shenji
                  竞赛主办 xiehui jituan  竞赛管理科 jingsai  试题科 shiti  区督导 haidian fengtai

                先试这个：以 shouli 登录，在任务列表中打开“形式审查”，点“打开办理页面”。
                十分钟走完一件，见 README.md。停止：Ctrl+C（数据保存在 data/，再次启动接着用）。
                ────────────────────────────────────────────────────────────────────────
                """.formatted(address, time.beijing().format(WHEN));
    }
}
