"""A learner: the roles that step together, with their optimizer, schedule, clipping and
penalties.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from engine.catalogue import filled
from engine.learning.balance import Balance
from engine.learning.precision import Scale
from engine.plan import optimizers, regularisers, schedules
from engine.plan.plan import Layer, LearnerPlan, Plan
from engine.plan.regularisers.regulariser import Penalty
from engine.plan.schedules.schedule import Listener, Pace
from engine.ways.way import Loss


class Learner:
    """`backward(loss)`, then `step(…)`. Whatever happens to a batch, weights never meet a gradient
    that is not finite.
    """

    def __init__(
        self,
        name: str,
        modules: dict[str, nn.Module],
        plan: Plan,
        not_finite: Tensor,
        pace: Pace,
        alone: bool,
    ) -> None:
        mine: LearnerPlan = plan.learner(name)
        self.name, self.plan, self.pace, self.alone = name, mine, pace, alone
        self.not_finite = not_finite  # one flag for all learners
        self.entry = optimizers.CATALOGUE[mine.optimizer.type]
        self.schedule = schedules.CATALOGUE[mine.schedule.type]
        self.options = filled(self.entry, mine.optimizer.options)
        self.schedule_options = filled(self.schedule, mine.schedule.options)
        self.lr: float = self.options["lr"]
        self.layers: dict[str, Layer] = dict(plan.layers)
        chosen = [regularisers.CATALOGUE[r.type] for r in plan.regularisers]
        self.penalty = sum(
            (
                e.penalty(filled(e, r.options))
                for e, r in zip(chosen, plan.regularisers, strict=True)
            ),
            Penalty(),
        )
        # tied weights step once
        self.every = dict(
            {
                id(p): (f"{role}/{path}", p)
                for role, m in modules.items()
                for path, p in m.named_parameters()
            }.values()
        )
        self.balance = Balance(modules.values())
        self.listener = Listener(self.schedule_options)
        self.unit = torch.ones_like(not_finite)
        self.scale = Scale(not_finite.device) if plan.precision == "fp16" else None
        self.grown: list[tuple[list[Tensor], Tensor]] = []
        self.build()

    # ---- making the optimizers -------------------------------------------------------------------
    def own(self, path: str) -> Layer:
        """What the drawing says about the layer of a parameter: the longest name that leads to
        it.
        """
        keys = [key for key in self.layers if f"{path}.".startswith(f"{key}.")]
        return self.layers[max(keys, key=len)] if keys else Layer()

    def build(self) -> None:
        """Makes the optimizers over what is not frozen. What they remember about each parameter is
        kept by its name.
        """
        remembered = self.memory() if hasattr(self, "optimizers") else {}
        for path, p in self.every.items():
            p.requires_grad_(not self.own(path).frozen)
        self.names = [path for path, p in self.every.items() if p.requires_grad]
        self.params = [self.every[path] for path in self.names]
        # backward(inputs=…) costs 6 µs: only where another learner's gradients are near
        self.inputs = None if self.alone else self.params
        self.optimizers = self._optimizers()
        self._begin_memory()
        if remembered:
            self._recall(remembered)
        penalties: dict[Penalty, list[Tensor]] = {}
        for path, p in zip(self.names, self.params, strict=True):
            layer = self.own(path)
            penalty = self.penalty + Penalty(l1=layer.l1, l2=layer.l2) if p.dim() > 1 else Penalty()
            if penalty != Penalty():
                penalties.setdefault(penalty, []).append(p)
        self.penalties = list(penalties.items())
        self.prepare()

    def _optimizers(self) -> list[torch.optim.Optimizer]:
        options = {
            k: v for k, v in self.options.items() if k not in ("lr", "rest_lr", "beta1", "beta2")
        } | self.entry.always
        if "beta1" in self.options:
            options["betas"] = (self.options["beta1"], self.options["beta2"])
        if not self.params:
            return []
        if self.entry.needs_closure:  # L-BFGS takes no groups
            return [torch.optim.LBFGS(self.params, lr=self.lr, **options)]
        matrices, rest = self.names, list[str]()
        if self.entry.matrices_only:
            matrices = [path for path in self.names if self.every[path].dim() == 2]
            rest = [path for path in self.names if self.every[path].dim() != 2]
        optimizers: list[torch.optim.Optimizer] = []
        if matrices:
            kind = getattr(torch.optim, self.entry.torch)
            optimizers.append(
                kind(
                    self._groups(matrices, 1.0),
                    lr=self.lr,
                    **options,
                    **({"fused": True} if self.entry.fused else {}),
                )
            )
        if rest:
            share = self.options["rest_lr"] / self.options["lr"] if self.options["lr"] else 0.0
            decay = self.options["weight_decay"]
            optimizers.append(
                torch.optim.AdamW(
                    self._groups(rest, share),
                    lr=self.options["rest_lr"],
                    weight_decay=decay,
                    fused=True,
                )
            )
        return optimizers

    def _groups(self, paths: list[str], share: float) -> list[dict[str, Any]]:
        groups: dict[float, list[Tensor]] = {}
        for path in paths:
            groups.setdefault(self.own(path).lr, []).append(self.every[path])
        return [{"params": params, "factor": factor * share} for factor, params in groups.items()]

    def _begin_memory(self) -> None:
        """Made now: after a skipped first step fused SGD's momentum would be uninitialised
        memory.
        """
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                for p in group["params"]:
                    if isinstance(optimizer, torch.optim.SGD) and group["momentum"]:
                        optimizer.state[p]["momentum_buffer"] = torch.zeros_like(p)
                    if isinstance(optimizer, (torch.optim.Adam, torch.optim.AdamW)):
                        optimizer.state[p].update(
                            step=torch.zeros_like(self.not_finite),
                            exp_avg=torch.zeros_like(p),
                            exp_avg_sq=torch.zeros_like(p),
                        )

    def prepare(self) -> None:
        """Lists for the fused kernels, made once: optimizer.step() spends 45 of its 60 µs on
        finding out what they say.
        """
        self.adam: list[tuple[Any, ...]] = []
        self.sgd: list[tuple[Any, ...]] = []
        self.slow: list[torch.optim.Optimizer] = []
        for optimizer in self.optimizers:
            for group in optimizer.param_groups:
                params, memories = group["params"], [optimizer.state[p] for p in group["params"]]
                if isinstance(
                    optimizer, (torch.optim.Adam, torch.optim.AdamW)
                ):  # AdamW is an Adam in torch 2.13
                    decoupled = isinstance(optimizer, torch.optim.AdamW)
                    kernel = torch._fused_adamw_ if decoupled else torch._fused_adam_
                    lists = [
                        [memory[key] for memory in memories]
                        for key in ("exp_avg", "exp_avg_sq", "step")
                    ]
                    self.adam.append((group, kernel, params, *lists))
                elif isinstance(optimizer, torch.optim.SGD):
                    self.sgd.append(
                        (
                            group,
                            params,
                            [memory["momentum_buffer"] for memory in memories]
                            if group["momentum"]
                            else [],
                        )
                    )
            if not isinstance(optimizer, (torch.optim.Adam, torch.optim.AdamW, torch.optim.SGD)):
                self.slow.append(optimizer)
        self.groups = [group for optimizer in self.optimizers for group in optimizer.param_groups]

    # ---- a step ----------------------------------------------------------------------------------
    def rate(self, step: int) -> float:
        return (
            self.lr
            * self.listener.share
            * self.schedule.factor(self.schedule_options, step, self.pace)
        )

    def backward(self, loss: Loss, shares: int) -> None:
        # Σ loss × count ÷ Σ count, not a mean of means
        value = self.balance.added_to(loss.value)
        value = value if shares == 1 else value * loss.count
        (value if self.scale is None else value * self.scale.scale).backward(inputs=self.inputs)

    @torch.no_grad()
    def step(self, step: int, count: float | Tensor | None, value: Tensor) -> Tensor:
        """Steps unless a gradient was not finite; returns the flag that says so, still on the
        device.
        """
        rate = self.rate(step)
        for group in self.groups:
            group["lr"] = rate * group["factor"] if "factor" in group else rate
        params = self.params
        # a branch that was not used has none
        grads = [p.grad for p in params if p.grad is not None]
        if not grads:
            return self.not_finite
        inverse = self.unit if count is None else self.unit / count
        torch._amp_foreach_non_finite_check_and_unscale_(
            grads, self.not_finite, inverse if self.scale is None else inverse / self.scale.scale
        )
        for penalty, weights in self.penalties:
            self._penalise(penalty, [p for p in weights if p.grad is not None], rate)
        shrink = None
        if clip := self.plan.clip:
            if clip.type == "value":
                torch._foreach_clamp_max_(grads, clip.at)
                torch._foreach_clamp_min_(grads, -clip.at)
            else:  # 13 µs; clip_grad_norm_ takes 41
                shrink = (
                    torch.linalg.vector_norm(torch.stack(torch._foreach_norm(grads))) / clip.at
                ).clamp(min=1.0)
        if len(grads) != len(params):
            self._step_some(shrink)
        else:
            self._step_all(grads, shrink)
        for penalty, weights in self.penalties:
            if penalty.max_norm:
                _cut(weights, penalty.max_norm)
        skipped = (
            self.not_finite if self.scale is None else self.scale.update(self.not_finite, value)
        )
        for p in params:
            p.grad = None  # 0.4 µs; zero_grad() takes 6
        return skipped

    def rest(self) -> Tensor:
        """Forgets its gradients and stays where it is; the flag that a step would return."""
        for p in self.params:
            p.grad = None
        return self.not_finite

    def _step_all(self, grads: list[Tensor], shrink: Tensor | None) -> None:
        for group, kernel, params, first, second, steps in self.adam:
            torch._foreach_add_(steps, [1 - self.not_finite] * len(steps))
            kernel(
                params,
                [p.grad for p in params],
                first,
                second,
                [],
                steps,
                amsgrad=False,
                lr=group["lr"],
                beta1=group["betas"][0],
                beta2=group["betas"][1],
                weight_decay=group["weight_decay"],
                eps=group["eps"],
                maximize=False,
                grad_scale=shrink,
                found_inf=self.not_finite,
            )
        for group, params, buffers in self.sgd:
            torch._fused_sgd_(
                params,
                [p.grad for p in params],
                buffers,
                weight_decay=group["weight_decay"],
                momentum=group["momentum"],
                lr=group["lr"],
                dampening=0.0,
                nesterov=group["nesterov"],
                maximize=False,
                is_first_step=False,  # its buffers are zeros, which gives the same bits
                grad_scale=shrink,
                found_inf=self.not_finite,
            )
        if self.slow:
            self._step_slowly(self.slow, grads, shrink)

    def _step_some(self, shrink: Tensor | None) -> None:
        """Some parameters had no part in this loss: torch's own step leaves them where they are."""
        grads = [p.grad for p in self.params if p.grad is not None]
        self._step_slowly(self.optimizers, grads, shrink)

    def _step_slowly(
        self, those: list[torch.optim.Optimizer], grads: list[Tensor], shrink: Tensor | None
    ) -> None:
        if shrink is not None:
            torch._foreach_div_(grads, shrink)
        if not self.not_finite.item():  # these cannot skip a step on the device: wait for it
            for optimizer in those:
                optimizer.step()

    def _penalise(self, penalty: Penalty, weights: list[Tensor], rate: float) -> None:
        grads = [p.grad for p in weights if p.grad is not None]
        if not grads:
            return
        if penalty.l2:
            torch._foreach_add_(grads, weights, alpha=penalty.l2)
        if penalty.l1:
            torch._foreach_add_(grads, torch._foreach_sign(weights), alpha=penalty.l1)
        if penalty.decay:
            torch._foreach_mul_(weights, 1 - rate * penalty.decay * (1 - self.not_finite))

    def listen(self, value: float, better: str) -> float | None:
        """After each epoch, for 'on plateau': the new share of the learning rate when it falls."""
        return self.listener.hear(value, better) if self.schedule.listens else None

    def change(
        self, frozen: dict[str, bool] | None = None, weight_decay: float | None = None
    ) -> None:
        """Between steps, by a person's hand."""
        if weight_decay is not None:
            self.options["weight_decay"] = weight_decay
        for path, still in (frozen or {}).items():
            self.layers[path] = self.layers.get(path, Layer()).model_copy(update={"frozen": still})
        self.build()

    # ---- what must be remembered -----------------------------------------------------------------
    def memory(self) -> dict[str, dict[str, Any]]:
        """What the optimizers remember, by the name of the parameter: torch itself only counts
        them.
        """
        names = {id(p): path for path, p in self.every.items()}
        return {
            names[id(p)]: dict(remembered)
            for optimizer in self.optimizers
            for p, remembered in optimizer.state.items()
            if isinstance(p, Tensor)
        }

    def _recall(self, memory: dict[str, dict[str, Any]]) -> None:
        for optimizer in self.optimizers:
            for p in [p for group in optimizer.param_groups for p in group["params"]]:
                path = next(name for name, q in self.every.items() if q is p)
                for key, value in memory.get(path, {}).items():
                    if torch.is_tensor(value) and value.shape == p.shape and value.dim():
                        # Fused kernels walk raw memory: contiguous state of a channels_last weight
                        # is silently wrong.
                        value = torch.empty_like(p).copy_(value)
                    elif torch.is_tensor(value):
                        value = value.to(
                            self.not_finite.device
                            if self.entry.fused or key != "step"
                            else value.device
                        )
                    optimizer.state[p][key] = value

    def state_dict(self) -> dict[str, Any]:
        state = {
            "names": list(self.every),
            "memory": self.memory(),
            "lr": self.lr,
            "fall": self.listener.share,
            "best": self.listener.best,
            "waited": self.listener.waited,
        }
        return state | {"scale": self.scale.state_dict() if self.scale else None}

    def load_state_dict(self, saved: dict[str, Any]) -> None:
        if saved["names"] != list(self.every):
            raise ValueError(
                f"The checkpoint of the learner '{self.name}' belongs to a network with other layers, so it cannot go on from there."
            )
        self._recall(saved["memory"])
        self.lr = saved["lr"]
        self.listener = Listener(
            self.schedule_options, saved["fall"], saved["best"], saved["waited"]
        )
        if self.scale and saved["scale"]:
            self.scale.load_state_dict(saved["scale"])
        self.prepare()


def _cut(weights: list[Tensor], limit: float) -> None:
    """Brings the weights into each unit back to a norm."""
    for weight in weights:
        norms = weight.flatten(1).norm(dim=1).clamp(min=1e-12)
        weight.mul_((limit / norms).clamp(max=1.0).reshape(-1, *[1] * (weight.dim() - 1)))
