"""Networks drawn in Layerloom, one class each. Needs only torch; shapes at line ends are without the batch."""

from torch import nn


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()
        self.dense1 = nn.Linear(64, 128)
        self.relu1 = nn.ReLU()
        self.dense2 = nn.Linear(128, 64)
        self.relu2 = nn.ReLU()
        self.to_mean = nn.Linear(64, 4)
        self.to_logvar = nn.Linear(64, 4)

    def forward(self, image):                             # 1 × 8 × 8
        x = self.flatten(image)                           # 64
        x = self.relu1(self.dense1(x))                    # 128
        x = self.relu2(self.dense2(x))                    # 64
        y = self.to_mean(x)                               # 4
        x = self.to_logvar(x)                             # 4
        return {"mean": y, "logvar": x}


class Decoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense1 = nn.Linear(4, 64)
        self.relu1 = nn.ReLU()
        self.dense2 = nn.Linear(64, 128)
        self.relu2 = nn.ReLU()
        self.dense3 = nn.Linear(128, 64)

    def forward(self, code):                              # 4
        x = self.relu1(self.dense1(code))                 # 64
        x = self.relu2(self.dense2(x))                    # 128
        x = self.dense3(x)                                # 64
        x = x.reshape(-1, 1, 8, 8)                        # 1 × 8 × 8
        return x


NETWORKS = {"encoder": Encoder, "decoder": Decoder}
