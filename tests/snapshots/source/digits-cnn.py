"""Networks drawn in Layerloom, one class each. Needs only torch; shapes at line ends are without the batch."""

from torch import nn


class DigitsCnn(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, 5, padding=2)
        self.relu1 = nn.ReLU()
        self.pool1 = nn.MaxPool2d(2)
        self.conv2 = nn.Conv2d(10, 32, 3, padding=1)
        self.relu2 = nn.ReLU()
        self.pool2 = nn.MaxPool2d(2)
        self.flatten = nn.Flatten()
        self.dense1 = nn.Linear(128, 20)
        self.relu3 = nn.ReLU()
        self.dense2 = nn.Linear(20, 10)

    def forward(self, image):                             # 1 × 8 × 8
        x = self.relu1(self.conv1(image))                 # 10 × 8 × 8
        x = self.pool1(x)                                 # 10 × 4 × 4
        x = self.relu2(self.conv2(x))                     # 32 × 4 × 4
        x = self.pool2(x)                                 # 32 × 2 × 2
        x = self.flatten(x)                               # 128
        x = self.relu3(self.dense1(x))                    # 20
        x = self.dense2(x)                                # 10
        return x


NETWORKS = {"network": DigitsCnn}
